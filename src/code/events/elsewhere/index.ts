export { createElsewhere, type Elsewhere, type Found } from "./create-elsewhere.js";
export { type Deeds, deedsOf, tellNobody, tellOther } from "./features.js";
export { isOpen, othersAround, PARTS, type Part, type Parts } from "./others.js";
export { wayBetween } from "./way.js";
export { withOthers } from "./with-others.js";
