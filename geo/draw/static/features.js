// Areas, legs and places as Leaflet layers.

function isSelected(state, properties) {
  return Boolean(state.payload.selected) && (properties.events || []).indexOf(state.payload.selected) >= 0;
}

function tooltip(layer, properties) {
  if (!properties.tip) return;
  var box = node("div", "transit-tip");
  properties.tip.split("\n").forEach(function (line) { box.appendChild(node("div", "", line)); });
  layer.bindTooltip(box, { sticky: layer instanceof L.Path, direction: "top", opacity: 0.96, className: "transit-tooltip" });
}

function spoken(layer, properties) {
  var element = layer.getElement && layer.getElement();
  if (!element) return;
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
  element.setAttribute("aria-label", (properties.tip || properties.name || "").replace(/\n/g, ", "));
  element.setAttribute("data-layer", properties.layer);
  (properties.events || []).forEach(function (id) { element.setAttribute("data-event", id); });
  element.addEventListener("keydown", function (key) {
    if (key.key !== "Enter") return;
    layer.fire("click", { latlng: layer.getLatLng ? layer.getLatLng() : layer.getCenter(), layer: layer }, true);
  });
}

function drawArea(state, drawing, feature) {
  var outline = state.data && state.data.outlines[feature.properties.country];
  if (!outline) return;
  drawing.add(L.polygon(decodePolygons(outline, state.data.scale, 0), { pane: "transit-areas", stroke: true, weight: 1.5,
    color: "#b39a5b", dashArray: "2 5", fillColor: "#e9dcae", fillOpacity: 0.45, interactive: false, smoothFactor: 1.5 }));
}

function drawLeg(state, drawing, feature) {
  var own = feature.properties;
  var look = state.style.looks[own.look];
  var path = feature.geometry.coordinates.map(function (c) { return [c[1], c[0]]; });
  function line(options) {
    return L.polyline(path, L.extend({ color: look.colour, weight: look.weight, lineCap: "butt", interactive: false,
      smoothFactor: 0.5 }, options));
  }
  var dash = own.country && own.look !== "inferred" ? state.style.countryDash : look.dash;
  if (isSelected(state, own) && !(own.look === "inferred")) {
    drawing.add(line({ color: "#000", weight: look.weight + 9 }));
    drawing.add(line({ color: state.style.halo, weight: look.weight + 7 }));
  }
  if (own.flag) drawing.add(line({ color: state.style.news, weight: look.weight + 9, opacity: 0.35, className: "transit-new" }));
  drawing.add(line({ color: "#fff", weight: look.weight + 3, opacity: 0.75 }));
  if (look.second) drawing.add(line({ color: look.second, dashArray: own.country ? dash : null, lineCap: own.country ? "round" : "butt" }));
  drawing.add(line({ dashArray: dash || null, lineCap: roundIf(dash) === "round" ? "round" : "butt",
    dashOffset: look.second && own.country ? "4" : null, className: "transit-line" }));
  // What a pointer meets is wider than what is seen.
  var touch = line({ opacity: 0, weight: 16, interactive: true, className: "transit-touch" });
  touch.feature = feature;
  tooltip(touch, own);
  touch.on("add", function () { spoken(touch, own); });
  drawing.add(touch);
  drawArrow(state, drawing, path, look, own);
}

function drawArrow(state, drawing, path, look, own) {
  // Where the route grows, its arrow is at its front.
  var at = own.front ? path.length - 1 : Math.max(1, Math.round((path.length - 1) * 0.62));
  var a = state.map.project(path[at - 1], 8), b = state.map.project(path[at], 8);
  var turn = Math.atan2(b.y - a.y, b.x - a.x) * 180 / Math.PI;
  var side = own.front ? 30 : 18;
  var svg = shape("svg", { width: side, height: side, viewBox: "-9 -9 18 18", "aria-hidden": "true" });
  shape("path", { d: "M-6 -6 L7 0 L-6 6 L-3 0 Z", fill: look.colour, stroke: "#fff", "stroke-width": 1.2, transform: "rotate(" + turn + ")" }, svg);
  drawing.add(still(path[at], svg, own.front ? "transit-arrow transit-front" : "transit-arrow", [side, side], "transit-arrows"));
  // A word stands where there is room for it along the line.
  var along = [0.4, 0.5, 0.3, 0.7, 0.2, 0.8].map(function (part) { return path[Math.round((path.length - 1) * part)]; });
  var middle = along[0];
  if (look.fill === "crossed") {
    var crossed = shape("svg", { width: 18, height: 18, viewBox: "0 0 18 18", "aria-hidden": "true" });
    cross(crossed, 9, 9, 6, look.colour);
    drawing.add(still(middle, crossed, "transit-arrow", [18, 18], "transit-arrows"));
  }
  if (own.flag) label(drawing, along, own.flag, "", "transit-flag", "", 4);
  // What a line's own dash would say gives way to the names of places; what warns does not.
  if (own.word) label(drawing, along, own.word + (own.count > 1 ? " ×" + own.count : ""), "", "transit-word", look.colour, !look.word ? -1 : own.look === "inferred" ? 0 : 1);
}

// Leaflet moves a marker by a transform in space, for which a browser makes a layer of its own; hundreds of them take longer
// to lay together than all else. In the plane it makes none.
var Flat = L.Marker.extend({
  _setPos: function (at) {
    L.Marker.prototype._setPos.call(this, at);
    this._icon.style.transform = "translate(" + at.x + "px," + at.y + "px)";
  }
});

function still(at, element, className, size, pane) {
  return new Flat(at, { icon: L.divIcon({ className: className, html: element, iconSize: size }), interactive: false,
    keyboard: false, pane: pane });
}

function drawPlace(state, drawing, feature) {
  var own = feature.properties, c = feature.geometry.coordinates, slot = own.slot || 0;
  var icon = L.divIcon({ className: "transit-place", html: placePicture(state, own), iconSize: [26, 26], iconAnchor: [13 - slot * 17, 13] });
  var chosen = isSelected(state, own);
  var clickable = Boolean(own.events);
  var marker = new Flat([c[1], c[0]], { icon: icon, interactive: clickable, keyboard: clickable, riseOnHover: true,
    zIndexOffset: chosen ? 1000 : own.precision === "country" ? -600 : own.end ? -500 : 0 });
  marker.feature = feature;
  if (clickable) {
    tooltip(marker, own);
    marker.on("add", function () { spoken(marker, own); });
  }
  drawing.add(marker);
  if (own.flag) label(drawing, [[c[1], c[0]]], own.flag, "", "transit-flag", "", 4);
  if (slot === 0) label(drawing, [[c[1], c[0]]], own.name, own.stops, "transit-name", "", own.end ? 3 : 2);
}
