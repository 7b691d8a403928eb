// The map's own furniture: notice, buttons, backgrounds, keys, and maps that move together.

function notice(map, text) {
  var state = states.get(map);
  state.notice.textContent = text;
  state.notice.hidden = !text;
}

function corner(map, position, element) {
  var control = L.control({ position: position });
  control.onAdd = function () {
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return element;
  };
  return control.addTo(map);
}

function button(text, title, action) {
  var made = node("button", "transit-button", text);
  made.type = "button";
  made.title = title;
  made.setAttribute("aria-label", title);
  made.addEventListener("click", action);
  return made;
}

function fit(map) {
  var state = states.get(map);
  var bounds = state.payload && state.payload.bounds;
  if (!bounds) return;
  // Room for title and legend, as far as the window has it to give.
  var size = map.getSize(), x = Math.min(90, size.x / 8), y = Math.min(90, size.y / 7);
  state.margin = L.point(x - 9, y / 2 - 9);
  state.fitting = true;
  map.fitBounds(bounds, { paddingTopLeft: [x, y], paddingBottomRight: [x, y], maxZoom: 8, animate: false });
  uncover(map, state);
  state.fitting = false;
  state.untouched = true;
  map.fire("fitted");
}

function uncover(map, state) {
  var all = spots(state.payload.places.features).concat(state.beside || []);
  moveAside(map, state, all, state.margin, map.getZoom() - 2);
}

// A place under one of the map's own boxes is not seen: move aside, or step out as far as allowed, until none is or nothing
// helps more. Tells how many are still hidden.
function moveAside(map, state, wanted, margin, furthest) {
  var taken = furniture(state), centre = map.getCenter(), from = map.getZoom();
  var best = { hidden: hidden(map, wanted, taken, margin, from, L.point(0, 0)) };
  for (var zoom = from; best.hidden && zoom >= furthest; zoom -= map.options.zoomSnap) {
    ASIDE.forEach(function (aside) {
      var left = hidden(map, wanted, taken, margin, zoom, aside);
      if (left < best.hidden) best = { hidden: left, zoom: zoom, aside: aside };
    });
  }
  if (best.aside) map.setView(map.unproject(map.project(centre, best.zoom).subtract(best.aside), best.zoom), best.zoom, { animate: false });
  return best.hidden;
}

// How many of the wanted spots would lie under a box or outside the margin, if the map stood at a zoom and was moved aside.
function hidden(map, wanted, taken, margin, zoom, aside) {
  var size = map.getSize(), corner = map.project(map.getCenter(), zoom).subtract(size.divideBy(2)).subtract(aside);
  return wanted.filter(function (spot) {
    var at = map.project(L.latLng(spot[0], spot[1]), zoom).subtract(corner);
    var x = at.x + spot[2] * 17, near = [x - 9, at.y - 9, x + 9, at.y + 9];
    return !within(near, margin.x, margin.y, size.x - margin.x, size.y - margin.y) ||
      taken.some(function (box) { return overlaps(box, near); });
  }).length;
}

// An event that was chosen in the list may be out of sight, or lie under its own card: the card takes the corner where it
// hides least, and the map moves no more than it must.
function reveal(map, state) {
  var own = chosenSpots(state), margin = L.point(20, 20), before = map.getCenter();
  if (!own.length) return;
  seatCard(map, state, own);
  if (moveAside(map, state, own, margin, map.getZoom())) {
    var around = L.latLngBounds(own.map(function (spot) { return [spot[0], spot[1]]; }));
    map.fitBounds(around, { padding: [90, 90], maxZoom: map.getZoom(), animate: false });
    moveAside(map, state, own, margin, map.getZoom() - 2);
  }
  if (!before.equals(map.getCenter())) state.untouched = false;
}

function seatCard(map, state, own) {
  var all = spots(state.payload.places.features), still = L.point(0, 0), zoom = map.getZoom();
  var costs = CARD_CORNERS.map(function (position) {
    state.cardControl.setPosition(position);
    var taken = furniture(state);
    return hidden(map, own, taken, still, zoom, still) * (all.length + 1) + hidden(map, all, taken, still, zoom, still);
  });
  state.cardControl.setPosition(CARD_CORNERS[costs.indexOf(Math.min.apply(null, costs))]);
}

var CARD_CORNERS = ["topleft", "topright", "bottomright", "bottomleft"];  // of those that hide as little the first

// Where the chosen event is: its marks, and both ends of its leg.
function chosenSpots(state) {
  function isChosen(feature) { return isSelected(state, feature.properties); }
  var ends = state.payload.legs.features.filter(isChosen).flatMap(function (leg) {
    var path = leg.geometry.coordinates;
    return [path[0], path[path.length - 1]].map(function (at) { return [at[1], at[0], 0]; });
  });
  return spots(state.payload.places.features.filter(isChosen)).concat(ends);
}

// Where places are: latitude, longitude, and how many stand before one at its point.
function spots(places) {
  return places.map(function (place) {
    return [place.geometry.coordinates[1], place.geometry.coordinates[0], place.properties.slot || 0];
  });
}

// How far a fit may move aside, in pixels, the least first.
var ASIDE = [-160, -120, -80, -40, 0, 40, 80, 120, 160].flatMap(function (x, _, steps) {
  return steps.map(function (y) { return L.point(x, y); });
}).sort(function (a, b) { return a.x * a.x + a.y * a.y - b.x * b.x - b.y * b.y; });

function tiles(map, sources) {
  // The network is an extra: nothing is asked for until a person chooses it here.
  var state = states.get(map);
  if (!sources || !sources.length) return;
  var choice = node("select", "transit-tiles");
  choice.title = "Background. Online ones ask the named server for the area you look at.";
  choice.setAttribute("aria-label", choice.title);
  [{ name: "Offline map" }].concat(sources).forEach(function (source) { choice.appendChild(node("option", "", source.name)); });
  choice.addEventListener("change", function () {
    if (state.tiles) map.removeLayer(state.tiles);
    var source = sources[choice.selectedIndex - 1];
    state.tiles = source && L.tileLayer(source.url, { attribution: source.attribution, maxZoom: 19 });
    if (!state.tiles) return notice(map, "");
    state.tiles.on("tileerror", function () {
      notice(map, "The online background can't be reached from here; the offline map below it stays.");
    });
    state.tiles.addTo(map);
  });
  corner(map, "topright", choice);
}

// A presenter's clicker works wherever the focus is: its keys are the page's, also while the map has them.
function passKeysOn() {
  if (window.parent === window) return;
  document.addEventListener("keydown", function (key) {
    if (key.key !== "PageUp" && key.key !== "PageDown") return;
    key.preventDefault();
    var said = { key: key.key, code: key.code, bubbles: true, cancelable: true };
    window.parent.document.body.dispatchEvent(new window.parent.KeyboardEvent("keydown", said));
    window.parent.document.body.dispatchEvent(new window.parent.KeyboardEvent("keyup", said));
  });
}

// Maps side by side move together; the channel is one browser tab's own, so that two tabs never move each other.
function keepInStep(map, name) {
  var tab = window.parent.transitTab || (window.parent.transitTab = Math.random().toString(36).slice(2));
  var channel = new BroadcastChannel(name + tab), following = false, lot = Math.random();
  function rank() { return states.get(map).payload ? states.get(map).payload.places.features.length + lot : 0; }
  // A fit says also which places are here, and whether those of the map beside it were thought of.
  function tell(rank) {
    var centre = map.getCenter(), state = states.get(map), own = rank < Infinity && state.payload ? spots(state.payload.places.features) : [];
    channel.postMessage([centre.lat, centre.lng, map.getZoom(), rank, own, Boolean(state.beside)]);
  }
  map.on("move", function () { if (!following && !states.get(map).fitting) tell(Infinity); });
  map.on("fitted", function () { tell(rank()); });
  channel.onmessage = function (told) {
    // Of two maps that each fit themselves, the one with more to show leads; else the lot decides.
    var state = states.get(map), fitted = told.data[3] < Infinity;
    if (fitted) state.beside = told.data[4];
    if (told.data[3] < rank() && state.untouched) return fit(map);
    if (fitted && !told.data[5] && state.payload) tell(-1);
    following = true;
    // Without a reset Leaflet moves by whole pixels: enough to follow a hand, and cheap.
    map.setView([told.data[0], told.data[1]], told.data[2], { animate: false, reset: fitted });
    following = false;
  };
}
