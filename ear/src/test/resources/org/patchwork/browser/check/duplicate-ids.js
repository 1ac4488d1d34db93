() => {
  const times = new Map();
  document.querySelectorAll('[id]').forEach((el) => times.set(el.id, (times.get(el.id) ?? 0) + 1));
  return [...times].filter(([, count]) => count > 1).map(([id, count]) => `the id ${id} is there ${count} times`);
}
