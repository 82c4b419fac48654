export { type Annals, createReconciler, type Reconciler } from "./reconcile.js";
export type { ReconcileInput } from "./told.js";
