/** Kept equal to package.json's version by a test. */
export const ENGINE_VERSION = "0.25.0";
