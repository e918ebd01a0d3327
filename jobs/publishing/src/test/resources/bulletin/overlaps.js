// Words in charts that leave their chart or lie on other words, as the browser's own font sets them.
const faults = [];
for (const svg of document.querySelectorAll('svg')) {
  if (!svg.getClientRects().length) continue;
  const frame = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll('text')].map((t) => [t.textContent, t.getBBox(), t.getBoundingClientRect()]);
  words.forEach(([text, box, seen], i) => {
    if (seen.left < frame.left - 1 || seen.right > frame.right + 1 || seen.bottom > frame.bottom + 1) {
      faults.push(text + ' leaves its chart');
    }
    for (const [other, its] of words.slice(i + 1)) {
      // letters fill about four fifths of the height of their box
      const apart = (box.height + its.height) / 2 * 0.8;
      if (box.x < its.x + its.width && its.x < box.x + box.width && Math.abs(box.y - its.y) < apart) {
        faults.push(text + ' lies on ' + other);
      }
    }
  });
}
return faults;
