// Leaves the page when Shift is pressed three times, as its button does. Must leave no way back by the browser's button.
const link = document.getElementById('tinggalkan');
const told = document.getElementById('tinggalkan-tombol');
let pressed = 0;
let last = 0;

if (link && told) {
  told.hidden = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.replace(link.href);
  });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    pressed = key === 'Shift' && timeStamp - last < 2000 ? pressed + 1 : Number(key === 'Shift');
    last = timeStamp;
    if (pressed === 3) location.replace(link.href);
  });
}
