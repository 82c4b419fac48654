export { BIAS, createIncidents, type IncidentWeights, withIncidents } from "./create-incidents.js";
export { type Feature, featuresOfEvent, featuresOfReport, mayBeIncident, type Told } from "./features.js";
