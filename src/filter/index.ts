export type { Column, Condition } from "./condition.js";
export { countryName } from "./country-name.js";
export { FIELDS, type FilterField } from "./fields.js";
export type { Filter } from "./filter.js";
export { filterConditions, type ParsedFilter, parseFilter, printFilter, type QueryParams } from "./query.js";
export { daysSentence, filterSentence } from "./sentence.js";
