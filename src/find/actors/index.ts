export { createActorFinder } from "./create-actor-finder.js";
