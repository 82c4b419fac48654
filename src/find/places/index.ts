export { createPlaceFinder, type PlaceHints } from "./create-place-finder.js";
