export {
  createElsewhere,
  deedsOf,
  type Elsewhere,
  isOpen,
  othersAround,
  PARTS,
  type Part,
  tellNobody,
  tellOther,
  wayBetween,
} from "./elsewhere/index.js";
export { createEventCoder, type EventCoder } from "./event-coder.js";
