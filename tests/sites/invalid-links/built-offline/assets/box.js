(() => {
  // fetch('in a comment') is no call.
  const load = (name) => handbook.put('search/' + name + '.js');
  fetch('assets/data.json').then((answer) => answer.json());
  new Worker('assets/worker.js');
  load('start');
})();
