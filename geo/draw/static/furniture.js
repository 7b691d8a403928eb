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
  map.fitBounds(bounds, { paddingTopLeft: [x, y], paddingBottomRight: [x, y], maxZoom: 8, animate: false });
  state.untouched = true;
}

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
  var channel = new BroadcastChannel(name + tab), following = false;
  map.on("move", function () {
    if (following) return;
    var centre = map.getCenter();
    channel.postMessage([centre.lat, centre.lng, map.getZoom()]);
  });
  channel.onmessage = function (told) {
    following = true;
    map.setView([told.data[0], told.data[1]], told.data[2], { animate: false });
    following = false;
  };
}
