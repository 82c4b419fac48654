// Runs before the first paint, so that a dark desk never flashes white. A chosen theme is kept in this browser alone.
(() => {
  var chosen = null;
  try {
    chosen = localStorage.getItem("annalist-theme");
  } catch (error) {
    chosen = null; // storage is switched off: follow the system
  }
  var dark = chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
