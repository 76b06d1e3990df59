// Types a hundred queries into the dialog of an open page, each twice, and measures the second time: from the key to the
// results on the page, and of that the engine alone. The words are from the pages' own texts, always the same.
async () => {
  const index = await handbook.searchBox.openIndex();
  document.querySelector('.find').click();
  const input = document.querySelector('dialog.search input');
  let seed = 7;
  const below = (limit) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % limit;
  };
  const queries = [];
  while (queries.length < 100) {
    const part = await index.shards.partOf(below(index.terms.pageCount), 0, new Set());
    const words = handbook.searchWords.wordsOf((part?.texts ?? []).join(' ')).map((w) => w.word).filter((w) => w.length > 4);
    if (words.length < 8) continue;
    const at = below(words.length - 3);
    const [a, b, c] = words.slice(at, at + 3);
    queries.push([a, `${a} ${b}`, `${a} ${b} ${c}`, a.slice(0, 3), `${a.slice(0, -2)}x${a.slice(-1)}`][queries.length % 5]);
  }
  const list = await new Promise((resolve) => {
    const look = () => (document.querySelector('dialog.search [role=listbox]') ? resolve(document.querySelector('dialog.search [role=listbox]')) : setTimeout(look, 10));
    look();
  });
  const toPage = async (query) => {
    const changed = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(list, { childList: true, subtree: true });
    });
    const start = performance.now();
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return (await changed) - start;
  };
  const measured = [];
  for (const query of queries) {
    await toPage(query);
    await toPage('');
    const key = await toPage(query);
    const start = performance.now();
    await index.query(query);
    measured.push([key, performance.now() - start]);
    await toPage('');
  }
  return JSON.stringify(measured);
}
