(() => {
  fetch("pages.json");
})();
