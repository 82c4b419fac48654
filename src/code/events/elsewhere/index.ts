export { ableTo, createElsewhere, type Elsewhere, openChoices } from "./create-elsewhere.js";
export { deedsOf } from "./deeds.js";
export { isOpen, PARTS, type Part } from "./others.js";
