// The basemap: one canvas below everything, fetched once.

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
