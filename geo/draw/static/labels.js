// Labels that give way to each other.

function label(drawing, anchors, text, stops, className, colour, importance) {
  var box = node("div", className);
  if (colour) box.style.color = colour;
  box.appendChild(node("span", "", text));
  if (stops) box.appendChild(node("b", "transit-stop", stops));
  var marker = still(anchors[0], box, "transit-label", [0, 0], "transit-labels");
  drawing.add(marker);
  drawing.labels.push({ marker: marker, box: box, importance: importance, anchors: anchors, sides: SIDES[className],
    always: className !== "transit-name" && importance > 0 });
}

var SIDES = {
  "transit-name": [[16, -9], [-16, -9], [0, 14], [0, -32], [16, 8], [16, -26], [-16, 8], [-16, -26]],
  "transit-word": [[0, -20], [0, 8], [20, -8], [-20, -8]],
  "transit-flag": [[0, -34], [0, 16], [18, -9], [-18, -9]]
};

// No label is laid under the map's own boxes and buttons, and no place that a fit can show.
function furniture(state) {
  var frame = state.node.getBoundingClientRect();
  return Array.prototype.map.call(state.node.querySelectorAll(".leaflet-control"), function (box) {
    var r = box.getBoundingClientRect();
    return [r.left - frame.left, r.top - frame.top, r.right - frame.left, r.bottom - frame.top];
  }).filter(function (r) { return r[2] > r[0] && r[3] > r[1]; });
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
  var covered = marks(map, state);
  state.placeLabels.slice().sort(function (a, b) { return b.importance - a.importance; }).forEach(function (one) {
    place(map, one, taken, covered);
  });
  state.countryLabels.forEach(function (one) {
    var element = one.marker.getElement();
    if (!element) return;
    var at = map.latLngToContainerPoint(one.marker.getLatLng()), w = one.width, r = [at.x - w / 2, at.y - 8, at.x + w / 2, at.y + 8];
    function meets(t) { return overlaps(t, r); }
    var free = one.rank <= zoom - 1 && !taken.some(meets) && !covered.some(meets);
    element.style.visibility = free ? "visible" : "hidden";
    if (free) taken.push(r);
  });
}

// Where the marks of places are, and which point each is of, beside which others of it may stand: a label had better not lie on one. Of very many, some must.
function marks(map, state) {
  var places = state.payload ? state.payload.places.features : [];
  return places.length > 200 ? [] : places.map(function (place) {
    var at = map.latLngToContainerPoint([place.geometry.coordinates[1], place.geometry.coordinates[0]]);
    var x = at.x + (place.properties.slot || 0) * 17;
    return [x - 7, at.y - 7, x + 7, at.y + 7, at.x, at.y];
  });
}

// A name beside the mark of another place would be read as that one's: rather it is left out.
function place(map, one, taken, covered) {
  var names = one.anchors.length === 1 && !one.always;
  var found = room(map, one, taken.concat(covered), names ? covered : []) || room(map, one, taken, names ? covered : []);
  // A word such as "unverified" is never left out: better two words that touch than a claim that looks like a fact.
  if (!found && one.always) found = spot(map, one, one.anchors[0], one.sides[0]);
  one.box.style.visibility = found ? "visible" : "hidden";
  if (!found) { one.box.style.transform = ""; return; }
  if (one.anchors.length > 1) one.marker.setLatLng(found.anchor);
  one.box.style.transform = "translate(" + Math.round(found.x) + "px," + Math.round(found.y) + "px)";
  taken.push(found.r);
}

function room(map, one, taken, others) {
  var size = map.getSize(), found = null;
  one.anchors.some(function (anchor) {
    return one.sides.some(function (side) {
      var tried = spot(map, one, anchor, side), r = tried.r;
      if (!within(r, 0, 0, size.x, size.y) || taken.some(function (t) { return overlaps(t, r); })) return false;
      if (others.some(function (mark) { return nearer(r, mark, tried.at); })) return false;
      found = tried;
      return true;
    });
  });
  return found;
}

// Where a label lies on one side of its anchor, in pixels of the map and from the anchor.
function spot(map, one, anchor, side) {
  var at = map.latLngToContainerPoint(anchor), w = one.width, h = one.height;
  var left = at.x + side[0] - (side[0] < 0 ? w : side[0] === 0 ? w / 2 : 0), top = at.y + side[1];
  return { r: [left, top, left + w, top + h], x: left - at.x, y: top - at.y, anchor: anchor, at: at };
}

// Whether the mark of another place is as near to a label as its own: one that spans both is read as either's.
function nearer(r, mark, at) {
  var x = (mark[0] + mark[2]) / 2, y = (mark[1] + mark[3]) / 2;
  return (Math.abs(mark[4] - at.x) > 1 || Math.abs(mark[5] - at.y) > 1) && away(r, x, y) < away(r, at.x, at.y) + 2;
}

function away(r, x, y) { return Math.hypot(Math.max(r[0] - x, 0, x - r[2]), Math.max(r[1] - y, 0, y - r[3])); }

function within(r, left, top, right, bottom) { return r[0] >= left && r[1] >= top && r[2] <= right && r[3] <= bottom; }
function overlaps(a, b) { return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]; }
