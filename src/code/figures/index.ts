export { createFigureCoder, type FigureCoder } from "./figure-coder.js";
