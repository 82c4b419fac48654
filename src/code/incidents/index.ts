export { createIncidents, poolOdds, withIncidents } from "./create-incidents.js";
export {
  BIAS,
  featuresOfEvent,
  featuresOfReport,
  mayBeIncident,
  REPORT_WORD,
  SENTENCE_WORD,
  type Told,
} from "./features.js";
