const mark = document.documentElement.dataset;
mark.script = '';
if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') mark.new = '';
if (location.search) mark.asked = '';
if (!(navigator.connection?.rtt > 100)) mark.face = '';
try {
  const theme = localStorage.getItem(mark.themeKept);
  if (theme === 'light' || theme === 'dark') mark.theme = theme;
  if (localStorage.getItem(mark.keeps)) mark.asked = '';
  if ('right-parts:face' in sessionStorage) mark.face = '';
} catch {}
