const root = document.documentElement;
root.dataset.script = '';
if (location.search) root.dataset.asked = '';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem(root.dataset.keeps)) root.dataset.asked = '';
} catch {}
