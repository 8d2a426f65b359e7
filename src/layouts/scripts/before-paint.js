const root = document.documentElement;
root.dataset.script = '';
if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') root.dataset.new = '';
if (location.search) root.dataset.asked = '';
try {
  const theme = localStorage.getItem(root.dataset.themeKept);
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem(root.dataset.keeps)) root.dataset.asked = '';
} catch {}
try {
  if (!(navigator.connection?.rtt > 100) || 'right-parts:face' in sessionStorage) root.dataset.face = '';
} catch {}
