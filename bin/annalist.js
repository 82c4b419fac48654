#!/usr/bin/env node
// Written in plain old JavaScript, so that an older Node can say what is wrong before it meets newer syntax.
var version = process.versions.node.split(".").map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  process.stderr.write("annalist needs Node 20.19 or newer; this is Node " + process.versions.node + ".\n");
  process.exit(2);
}
import("../dist/cli/main.js").then(
  (cli) => cli.main(process.argv),
  (error) => {
    if (error && error.code === "ERR_MODULE_NOT_FOUND") {
      process.stderr.write("annalist is not built yet (" + error.message + "). Run: npm run build\n");
      process.exit(2);
    }
    throw error;
  },
);
