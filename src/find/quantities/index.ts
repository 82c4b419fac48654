export { createQuantityFinder, type FindQuantities } from "./find-quantities.js";
export { createHomeCurrencies, type SettleCurrencies } from "./home-currency.js";
