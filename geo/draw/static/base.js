// What all parts share: elements by name, and the state of each map.

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
