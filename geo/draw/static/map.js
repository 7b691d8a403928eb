// The map in the browser: draws the layers that Python made, on Leaflet, for the web page and for exported files alike.
// In: GeoJSON features with our own property names. All text is set as text, never as HTML.
// transitMap.start(map, style, basemap): once for a map.  transitMap.show(map, payload): at every change.
(function () {
  "use strict";

  var SVG = "http://www.w3.org/2000/svg";
  var states = new WeakMap();

  function node(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function shape(tag, attributes, parent) {
    var made = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    if (parent) parent.appendChild(made);
    return made;
  }

  // ---- basemap: one canvas below everything, fetched once ----

  function decode(flat, scale, shift) {
    var x = 0, y = 0, out = [];
    for (var i = 0; i < flat.length; i += 2) {
      x += flat[i];
      y += flat[i + 1];
      out.push(new L.LatLng(y / scale, x / scale + shift));
    }
    return out;
  }

  function decodeAll(lines, scale, shift) {
    return lines.map(function (line) { return decode(line, scale, shift); });
  }

  function decodePolygons(polygons, scale, shift) {
    return polygons.map(function (rings) { return decodeAll(rings, scale, shift); });
  }

  function drawBasemap(map, data, shift) {
    var state = states.get(map);
    var quiet = { renderer: state.canvas, interactive: false, smoothFactor: 1.2 };
    function filled(polygons, colour) {
      // A hairline of its own colour closes the seam between the two scales.
      return L.polygon(decodePolygons(polygons, data.scale, shift), L.extend({ stroke: true, weight: 0.7, color: colour,
        fillColor: colour, fillOpacity: 1 }, quiet));
    }
    function stroked(lines, colour, weight) {
      return L.polyline(decodeAll(lines, data.scale, shift), L.extend({ color: colour, weight: weight }, quiet));
    }
    [filled(data.land, "#f4f1ea"), filled(data.lakes, "#cfe0ea"), stroked(data.rivers, "#b4cfdf", 0.8),
      stroked(data.coast, "#9db4c0", 0.8), stroked(data.borders, "#a89f91", 1)]
      .forEach(function (layer) { state.base.addLayer(layer); });
  }

  function labelCountries(map, data) {
    var state = states.get(map);
    state.countryLabels = data.labels.map(function (label) {
      var icon = L.divIcon({ className: "transit-country", html: node("span", "", label.name), iconSize: [0, 0] });
      return { rank: label.rank, marker: new Flat([label.lat, label.lon], { icon: icon, interactive: false,
        keyboard: false, pane: "transit-labels" }).addTo(state.base) };
    });
  }

  function basemapReady(map, data) {
    var state = states.get(map);
    state.data = data;
    drawBasemap(map, data, 0);
    labelCountries(map, data);
    if (state.payload) show(map, state.payload);
    state.node.setAttribute("data-basemap", "drawn");
  }

  function loadBasemap(map, basemap) {
    if (typeof basemap !== "string") return basemapReady(map, basemap);
    fetch(basemap).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(function (data) { basemapReady(map, data); }, function () {
      notice(map, "The basemap could not be loaded. Routes and places are drawn all the same; reload the page to try again.");
    });
  }

  // ---- the map's own furniture ----

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

  function start(map, style, basemap, options) {
    ["transit-base", "transit-areas", "transit-arrows", "transit-labels"].forEach(function (name, index) {
      var pane = map.createPane(name);
      pane.style.zIndex = [150, 350, 450, 640][index];
      if (name !== "transit-areas") pane.style.pointerEvents = "none";
    });
    var state = { style: style, canvas: L.canvas({ pane: "transit-base", padding: 0.3 }), base: L.layerGroup().addTo(map),
      group: L.featureGroup().addTo(map), drawings: new Map(),
      node: map.getContainer(), head: node("div", "transit-head"), legend: node("div", "transit-legend"),
      foot: node("div", "transit-foot"), notice: node("div", "transit-notice"), countryLabels: [], placeLabels: [] };
    states.set(map, state);
    state.notice.hidden = true;
    state.notice.setAttribute("role", "status");
    map.attributionControl.setPrefix("Leaflet");
    map.attributionControl.addAttribution("Borders: Natural Earth · Places: GeoNames");
    corner(map, "topleft", state.head);
    corner(map, "topright", button("Fit", "Fit the map to what is shown", function () { fit(map); }));
    L.control.zoom({ position: "topright" }).addTo(map);
    tiles(map, options && options.tiles);
    corner(map, "topleft", state.notice);
    corner(map, "bottomright", state.legend);
    corner(map, "bottomleft", state.foot);
    passKeysOn();
    if (options && options.sync) keepInStep(map, options.sync);
    L.control.scale({ position: "bottomleft" }).addTo(map);
    map.on("zoomend viewreset resize", function () { arrange(map); });
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

  // ---- frame: title, moment, counts, sources, legend ----

  function drawFrame(state, frame) {
    state.head.replaceChildren(node("div", "transit-title", frame.title), node("div", "transit-asof", frame.as_of));
    if (frame.filtered) state.head.appendChild(node("div", "transit-filtered", frame.filtered));
    state.head.appendChild(node("div", "transit-counts", frame.counts));
    (frame.news || []).forEach(function (text) { state.head.appendChild(node("div", "transit-news", text)); });
    if (frame.news_left_out) state.head.appendChild(node("div", "transit-news", "and " + frame.news_left_out + " more " +
      (frame.news_left_out > 1 ? "changes" : "change")));
    var more = frame.sources_left_out ? " and " + frame.sources_left_out + " more" : "";
    state.foot.replaceChildren();
    if (frame.sources.length) state.foot.appendChild(node("div", "transit-sources", "Sources: " + frame.sources.join("; ") + more));
    drawLegend(state, frame);
  }

  function drawLegend(state, frame) {
    state.legend.replaceChildren();
    frame.looks.forEach(function (name) {
      var row = node("div", "transit-key");
      var picture = shape("svg", { width: 58, height: 22, viewBox: "0 0 58 22", "aria-hidden": "true" });
      var look = state.style.looks[name];
      if (name === "country") {
        shape("line", { x1: 2, y1: 11, x2: 30, y2: 11, stroke: "#4a4a4a", "stroke-width": 3, "stroke-linecap": "round",
          "stroke-dasharray": state.style.countryDash }, picture);
        ring(picture, 46, 11, "#4a4a4a");
      } else if (name === "news") {
        shape("circle", { cx: 46, cy: 11, r: 8, fill: "none", stroke: state.style.news, "stroke-width": 3 }, picture);
        shape("line", { x1: 2, y1: 11, x2: 32, y2: 11, stroke: state.style.news, "stroke-width": 9, opacity: 0.35 }, picture);
      } else if (name === "end") {
        shape("circle", { cx: 46, cy: 11, r: 4, fill: "#fff", stroke: "#3d3d3d", "stroke-width": 1.5 }, picture);
      } else {
        keyLine(picture, look);
        if (name !== "inferred") glyph(picture, 46, 11, look);
      }
      row.appendChild(picture);
      row.appendChild(node("span", "", look ? look.legend : name === "news" ? frame.news_legend : state.style[name + "Legend"]));
      state.legend.appendChild(row);
    });
  }

  function keyLine(picture, look) {
    var line = { x1: 2, y1: 11, x2: 32, y2: 11, stroke: look.colour, "stroke-width": look.weight, "stroke-linecap": "butt" };
    if (look.second) shape("line", L.extend({}, line, { stroke: look.second }), picture);
    shape("line", look.dash ? L.extend({}, line, { "stroke-dasharray": look.dash, "stroke-linecap": roundIf(look.dash) }) : line, picture);
    if (look.fill === "crossed") cross(picture, 17, 11, 4, look.colour);
  }

  function roundIf(dash) { return dash.charAt(0) === "1" && dash.charAt(1) === " " ? "round" : "butt"; }

  // ---- glyphs of places: filled, half filled, split, crossed, open ----

  function ring(svg, x, y, colour) {
    shape("circle", { cx: x, cy: y, r: 8, fill: "#fff", "fill-opacity": 0.8, stroke: "#fff", "stroke-width": 5 }, svg);
    shape("circle", { cx: x, cy: y, r: 8, fill: "none", stroke: colour, "stroke-width": 2.5 }, svg);
  }

  function cross(svg, x, y, size, colour) {
    [[-1, 1], [1, -1]].forEach(function (way) {
      shape("line", { x1: x - size, y1: y - size * way[1], x2: x + size, y2: y + size * way[1], stroke: colour, "stroke-width": 2 }, svg);
    });
  }

  function half(svg, x, y, r, colour) {
    shape("path", { d: "M" + x + " " + (y - r) + " A" + r + " " + r + " 0 0 0 " + x + " " + (y + r) + " Z", fill: colour }, svg);
  }

  function glyph(svg, x, y, look) {
    var r = 7;
    shape("circle", { cx: x, cy: y, r: r + 2, fill: "#fff" }, svg);
    var disc = { cx: x, cy: y, r: r, stroke: look.colour, "stroke-width": 2, fill: "#fff" };
    if (look.fill === "full") disc.fill = look.colour;
    if (look.fill === "light") { disc.fill = look.colour; disc["fill-opacity"] = 0.45; }
    if (look.fill === "split") disc.fill = look.second;
    shape("circle", disc, svg);
    if (look.fill === "half" || look.fill === "split") half(svg, x, y, r, look.colour);
    if (look.fill === "crossed") cross(svg, x, y, 4.5, look.colour);
    if (look.glyph && look.fill !== "crossed") sign(svg, x, y, look.glyph, look.fill === "split" ? "#fff" : look.colour);
  }

  function sign(svg, x, y, text, colour) {
    var made = shape("text", { x: x, y: y + 4, "text-anchor": "middle", "font-size": 12, "font-weight": 700, fill: colour }, svg);
    made.textContent = text;
  }

  function placePicture(state, properties) {
    var svg = shape("svg", { width: 26, height: 26, viewBox: "0 0 26 26", "aria-hidden": "true" });
    var look = state.style.looks[properties.status];
    var chosen = isSelected(state, properties);
    if (properties.flag) shape("circle", { cx: 13, cy: 13, r: 11.5, fill: "#fff", stroke: state.style.news, "stroke-width": 3 }, svg);
    if (chosen) shape("circle", { cx: 13, cy: 13, r: 11, fill: state.style.halo, stroke: "#000", "stroke-width": 1.5 }, svg);
    if (properties.precision === "country") {
      ring(svg, 13, 13, look ? look.colour : "#4a4a4a");
      if (look && look.fill === "half") half(svg, 13, 13, 5, look.colour);
      if (look && look.fill !== "half" && !look.glyph && properties.count > 1) sign(svg, 13, 13, properties.count > 99 ? "…" : String(properties.count), "#222");
      if (look && (look.glyph || look.fill === "crossed")) sign(svg, 13, 13, look.glyph, look.colour);
    } else if (properties.end) {
      shape("circle", { cx: 13, cy: 13, r: properties.inside ? 8 : 4, fill: "#fff", stroke: "#3d3d3d", "stroke-width": 1.5 }, svg);
      if (properties.inside) sign(svg, 13, 13, properties.inside > 99 ? "…" : String(properties.inside), "#222");
    } else {
      glyph(svg, 13, 13, look);
      if (properties.count > 1) sign(svg, 13, 13, properties.count > 99 ? "…" : String(properties.count), look.fill === "full" || look.fill === "split" ? "#fff" : "#222");
    }
    return svg;
  }

  // ---- features ----

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
    if (own.word) label(drawing, along, own.word + (own.count > 1 ? " ×" + own.count : ""), "", "transit-word", look.colour, 1);
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

  // ---- labels that give way to each other ----

  function label(drawing, anchors, text, stops, className, colour, importance) {
    var box = node("div", className);
    if (colour) box.style.color = colour;
    box.appendChild(node("span", "", text));
    if (stops) box.appendChild(node("b", "transit-stop", stops));
    var marker = still(anchors[0], box, "transit-label", [0, 0], "transit-labels");
    drawing.add(marker);
    drawing.labels.push({ marker: marker, box: box, importance: importance, anchors: anchors, sides: SIDES[className],
      always: className !== "transit-name" });
  }

  var SIDES = {
    "transit-name": [[16, -9], [-16, -9], [0, 14], [0, -32], [16, 8], [16, -26], [-16, 8], [-16, -26]],
    "transit-word": [[0, -20], [0, 8], [20, -8], [-20, -8]],
    "transit-flag": [[0, -34], [0, 16], [18, -9], [-18, -9]]
  };

  // No label is laid under the map's own boxes.
  function furniture(state) {
    var frame = state.node.getBoundingClientRect();
    return [state.head, state.legend, state.foot].map(function (box) {
      var r = box.getBoundingClientRect();
      return [r.left - frame.left, r.top - frame.top, r.right - frame.left, r.bottom - frame.top];
    });
  }

  function arrange(map) {
    var state = states.get(map), taken = furniture(state), zoom = map.getZoom();
    // All are measured before any is moved: each look at a box that follows a move would lay out the whole page anew.
    state.placeLabels.forEach(function (one) {
      if (one.width) return;
      one.width = one.box.offsetWidth;
      one.height = one.box.offsetHeight;
    });
    state.countryLabels.forEach(function (one) {
      var element = one.marker.getElement();
      if (!one.width) one.width = element ? element.firstChild.offsetWidth || element.firstChild.textContent.length * 7 : 0;
    });
    state.placeLabels.slice().sort(function (a, b) { return b.importance - a.importance; }).forEach(function (one) {
      place(map, one, taken);
    });
    state.countryLabels.forEach(function (one) {
      var element = one.marker.getElement();
      if (!element) return;
      var at = map.latLngToContainerPoint(one.marker.getLatLng()), w = one.width, r = [at.x - w / 2, at.y - 8, at.x + w / 2, at.y + 8];
      var free = one.rank <= zoom - 1 && !taken.some(function (t) { return overlaps(t, r); });
      element.style.visibility = free ? "visible" : "hidden";
      if (free) taken.push(r);
    });
  }

  function place(map, one, taken) {
    var w = one.width, h = one.height, found = null;
    one.anchors.some(function (anchor) {
      var at = map.latLngToContainerPoint(anchor);
      return one.sides.some(function (side) {
        var left = at.x + side[0] - (side[0] < 0 ? w : side[0] === 0 ? w / 2 : 0), top = at.y + side[1];
        var r = [left, top, left + w, top + h];
        if (taken.some(function (t) { return overlaps(t, r); })) return false;
        found = { r: r, x: left - at.x, y: top - at.y, anchor: anchor };
        return true;
      });
    });
    // A word such as "unverified" is never left out: better two words that touch than a claim that looks like a fact.
    if (!found && one.always) found = { r: [0, 0, 0, 0], x: -w / 2, y: one.sides[0][1], anchor: one.anchors[0] };
    one.box.style.visibility = found ? "visible" : "hidden";
    if (!found) return;
    if (one.anchors.length > 1) one.marker.setLatLng(found.anchor);
    one.box.style.transform = "translate(" + Math.round(found.x) + "px," + Math.round(found.y) + "px)";
    taken.push(found.r);
  }

  function overlaps(a, b) { return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]; }

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
    notice(map, payload.bounds ? "" : payload.empty);
    state.node.setAttribute("data-shown", payload.stamp);
    if (payload.fit !== state.fitted && payload.bounds) {
      state.fitted = payload.fit;
      fit(map);
    }
    // Labels are measured once the group is on the map, before the next frame is painted.
    Promise.resolve().then(function () { arrange(map); });
  }

  window.transitMap = { start: start, show: show, fit: fit };
})();
