// What the page calls.  transitMap.start(map, style, basemap, options): once for a map.
// transitMap.show(map, payload): at every change.

function start(map, style, basemap, options) {
  ["transit-base", "transit-areas", "transit-arrows", "transit-labels"].forEach(function (name, index) {
    var pane = map.createPane(name);
    pane.style.zIndex = [150, 350, 450, 640][index];
    if (name !== "transit-areas") pane.style.pointerEvents = "none";
  });
  var state = { style: style, canvas: L.canvas({ pane: "transit-base", padding: 0.3 }), base: L.layerGroup().addTo(map),
    group: L.featureGroup().addTo(map), drawings: new Map(),
    node: map.getContainer(), head: node("div", "transit-head"), legend: node("div", "transit-legend"),
    foot: node("div", "transit-foot"), notice: node("div", "transit-notice"), card: node("div", "transit-card"), countryLabels: [], placeLabels: [] };
  states.set(map, state);
  map.options.zoomSnap = 0.25;  // a fit that fills the window; whole steps would halve what is shown
  state.notice.hidden = true;
  state.notice.setAttribute("role", "status");
  map.attributionControl.setPrefix("Leaflet");
  map.attributionControl.addAttribution("Natural Earth · GeoNames, countrystatecity, geoBoundaries");
  corner(map, "topleft", state.head);
  corner(map, "topright", button("Fit", "Fit the map to what is shown", function () { fit(map); }));
  L.control.zoom({ position: "topright" }).addTo(map);
  tiles(map, options && options.tiles);
  corner(map, "topleft", state.notice);
  state.card.hidden = true;
  state.card.setAttribute("role", "status");
  state.cardControl = corner(map, "topleft", state.card);
  corner(map, "bottomright", state.legend);
  corner(map, "bottomleft", state.foot);
  passKeysOn();
  if (options && options.sync) keepInStep(map, options.sync);
  L.control.scale({ position: "bottomleft", maxWidth: 140 }).addTo(map);
  map.on("moveend viewreset resize", function () { arrange(map); });
  // The page may make room for the map at any time, and the map must not stay grey there.
  // A view that nobody has moved yet is fitted to the new room.
  ["pointerdown", "wheel", "keydown"].forEach(function (name) {
    state.node.addEventListener(name, function () { state.untouched = false; }, { capture: true, passive: true });
  });
  new ResizeObserver(function () {
    map.invalidateSize({ pan: false });
    if (state.untouched) fit(map);
  }).observe(state.node);
  loadBasemap(map, basemap);
  onceStyled(state, function () {
    // What was measured in other letters is measured anew.
    state.placeLabels.concat(state.countryLabels).forEach(function (one) { one.width = 0; });
    if (state.untouched) fit(map);
    arrange(map);
  });
}

// Leaflet's rules and ours may come after the map. Without Leaflet's its boxes lie one under the other, below the map;
// without ours no label has a width.
function onceStyled(state, act) {
  var corner = getComputedStyle(state.node.querySelector(".leaflet-top"));
  if (corner.position === "absolute" && corner.getPropertyValue("--transit-styled")) return act();
  setTimeout(function () { onceStyled(state, act); }, 50);
}

// ---- a change ----

// What of one feature is on the map. It depends on the feature alone and on whether it is chosen, so that one that stays
// the same is left alone: a step of playback costs what it changes.
function Drawing(group) {
  this.group = group;
  this.layers = [];
  this.labels = [];
}

Drawing.prototype.add = function (layer) {
  this.layers.push(layer);
  this.group.addLayer(layer);
};

Drawing.prototype.remove = function () {
  this.layers.forEach(function (layer) { this.group.removeLayer(layer); }, this);
};

// What comes later lies above what comes before, however often the map was redrawn. ``last`` holds by pane what was laid last.
Drawing.prototype.lay = function (last) {
  this.layers.forEach(function (layer) {
    var element = layer.getElement && layer.getElement();
    if (!element || !element.parentNode) return;
    var pane = element.parentNode, before = last.get(pane) || null;
    if (element.previousElementSibling !== before) pane.insertBefore(element, before ? before.nextSibling : pane.firstChild);
    last.set(pane, element);
  });
};

var DRAW = { areas: drawArea, legs: drawLeg, places: drawPlace };

function keyed(state, payload) {
  var found = new Map();
  Object.keys(DRAW).forEach(function (kind) {
    payload[kind].features.forEach(function (feature) {
      var key = JSON.stringify([kind, kind === "areas" && Boolean(state.data), isSelected(state, feature.properties), feature]);
      while (found.has(key)) key += "+";
      found.set(key, [kind, feature]);
    });
  });
  return found;
}

function redraw(state, payload) {
  var wanted = keyed(state, payload), before = state.drawings, last = new Map();
  before.forEach(function (drawing, key) { if (!wanted.has(key)) drawing.remove(); });
  state.drawings = new Map();
  state.placeLabels = [];
  wanted.forEach(function (one, key) {
    var drawing = before.get(key);
    if (!drawing) DRAW[one[0]](state, drawing = new Drawing(state.group), one[1]);
    drawing.lay(last);
    state.drawings.set(key, drawing);
    Array.prototype.push.apply(state.placeLabels, drawing.labels);
  });
}

function show(map, payload) {
  var state = states.get(map);
  state.map = map;
  state.payload = payload;
  redraw(state, payload);
  // What lies beyond the antimeridian stands on land too.
  if (state.data && !state.copied && payload.bounds && payload.bounds[1][1] > 180) {
    state.copied = true;
    drawBasemap(map, state.data, 360);
  }
  drawFrame(state, payload.frame);
  drawCard(state, payload.card);
  notice(map, payload.bounds ? "" : payload.empty);
  state.node.setAttribute("data-shown", payload.stamp);
  if (payload.fit !== state.fitted && payload.bounds) {
    state.fitted = payload.fit;
    fit(map);
  }
  if (payload.selected !== state.chosen) reveal(map, state);
  state.chosen = payload.selected;
  // Labels are measured once the group is on the map, before the next frame is painted.
  Promise.resolve().then(function () { arrange(map); });
}

window.transitMap = { start: start, show: show, fit: fit };
