// Writes where somebody stands into the field of the place, when they ask for it. The page works as well without.
const part = document.getElementById('lokasi-saya');
const button = part?.querySelector('button');
const told = part?.querySelector('[role=status]');
const field = document.getElementById('lokasi');

const degrees = (value) => value.toFixed(6);

function found({ coords }) {
  const before = field.value.replace(/(?:; )?Titik: -?[\d.]+, -?[\d.]+/, '').trim();
  const point = `Titik: ${degrees(coords.latitude)}, ${degrees(coords.longitude)}`;
  field.value = before === '' ? point : `${before}; ${point}`;
  told.textContent = part.dataset.found;
  button.disabled = false;
}

function missed() {
  told.textContent = part.dataset.missed;
  button.disabled = false;
}

if (part && navigator.geolocation) {
  part.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    told.textContent = part.dataset.looking;
    navigator.geolocation.getCurrentPosition(found, missed, {
      enableHighAccuracy: true,
      timeout: 15_000,
      maximumAge: 60_000,
    });
  });
}
