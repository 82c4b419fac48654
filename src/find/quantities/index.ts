export { createQuantityFinder, type FindQuantities } from "./find-quantities.js";
