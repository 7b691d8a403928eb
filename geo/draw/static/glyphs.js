// Glyphs of places: filled, half filled, split, crossed, open.

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
