// Searches the index as a person types: every word must be in a name or a meaning; names come first.
const field = document.getElementById('search');
const found = document.getElementById('found');
const hits = document.getElementById('hits');
const most = 30;

function search(text) {
  const words = text.toLowerCase().split(/\s+/).filter(word => word);
  if (!words.length) return null;
  const named = [];
  const told = [];
  for (const entry of searchIndex) {
    const name = entry[0].toLowerCase();
    const all = name + ' ' + name.replaceAll('_', ' ') + ' ' + entry[1].toLowerCase();
    if (words.every(word => name.includes(word))) named.push(entry);
    else if (words.every(word => all.includes(word))) told.push(entry);
  }
  return named.concat(told);
}

function show() {
  const results = search(field.value);
  hits.replaceChildren();
  if (!results) {
    found.textContent = '';
    return;
  }
  found.textContent = results.length + (results.length === 1 ? ' hit' : ' hits')
    + (results.length > most ? ', the first ' + most + ' are shown' : '');
  for (const [name, meaning, page] of results.slice(0, most)) {
    const link = document.createElement('a');
    link.href = field.dataset.root + page;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link, ' ' + meaning);
    hits.append(item);
  }
}

field.addEventListener('input', show);
