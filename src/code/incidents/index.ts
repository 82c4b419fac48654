export { createIncidents, type IncidentWeights, poolOdds, withIncidents } from "./create-incidents.js";
export {
  BIAS,
  type Feature,
  featuresOfEvent,
  featuresOfReport,
  mayBeIncident,
  REPORT_WORD,
  SENTENCE_WORD,
  type Told,
} from "./features.js";
