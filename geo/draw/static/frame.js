// What stands in the map's frame: title, moment, counts, sources, legend.

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

// The chosen event, so that a picture of the map names its sources; the button scrolls the page around the map to all of them.
function drawCard(state, card) {
  var said = JSON.stringify(card);
  if (said === state.said) return;  // a step of playback must not have it read out again
  state.said = said;
  state.card.hidden = !card.lines.length;
  state.card.replaceChildren();
  card.lines.forEach(function (text) { state.card.appendChild(node("div", "", text)); });
  if (card.more) state.card.appendChild(button(card.more, card.more, function () {
    var evidence = window.parent.document.querySelector(".st-key-evidence");
    if (evidence) evidence.scrollIntoView({ behavior: "smooth" });
  }));
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
    } else if (name === "doubt") {
      shape("text", { x: 46, y: 15, "text-anchor": "middle", "font-size": 12, "font-weight": 600, fill: "#3d3d3d" }, picture).textContent = "(?)";
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
