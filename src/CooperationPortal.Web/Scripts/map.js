// Draws a map nearer: buttons, + - 0 and the arrows on the keyboard, the wheel while something of the map has the focus,
// dragging, and two fingers, and tells how near it is. Without this file the server draws it nearer, by the same buttons.
// The build puts it behind portal.js, into one file for the page of the map.
const step = 1.6;
const most = 12;
const mostNames = 6;

function enhanceMap(tools) {
  const frame = tools.parentElement;
  const map = frame.querySelector('svg.map');
  const told = frame.querySelector('[data-scale]');
  const [width, height] = tools.dataset.mapTools.split(' ').map(Number);
  let { x, y } = map.viewBox.baseVal;
  let zoom = width / map.viewBox.baseVal.width;

  // Once it has come to rest: the nearness, and what has its name on the part that is seen.
  let telling;
  function tell() {
    clearTimeout(telling);
    telling = setTimeout(() => {
      const isSeen = label => [[label.x, x, width], [label.y, y, height]]
        .every(([at, from, size]) => at.baseVal[0].value >= from && at.baseVal[0].value <= from + size / zoom);
      const names = [...map.querySelectorAll(zoom >= 2 ? '.map-label:not(.narrow)' : '.map-label:not(.narrow, .later)')]
        .filter(isSeen).map(label => label.textContent);
      const where = names.length > 0 && zoom > 1 ? ` ${told.dataset.where.replace('{0}', names.slice(0, mostNames).join(told.dataset.comma))}` : '';
      told.textContent = told.dataset.scale.replace('{0}', Math.round(zoom * 100)) + where;
    }, 400);
  }

  function show(newZoom, newX, newY) {
    zoom = Math.min(most, Math.max(1, newZoom));
    x = Math.min(width - width / zoom, Math.max(0, newX));
    y = Math.min(height - height / zoom, Math.max(0, newY));
    map.setAttribute('viewBox', `${x} ${y} ${width / zoom} ${height / zoom}`);
    map.style.setProperty('--map-zoom', zoom);
    map.classList.toggle('is-near', zoom >= 2);
    const [nearer, farther, whole] = ['nearer', 'farther', 'whole'].map(by => tools.querySelector(`[data-map-by=${by}]`));
    nearer.setAttribute('aria-disabled', zoom === most);
    farther.setAttribute('aria-disabled', zoom === 1);
    whole.setAttribute('aria-disabled', zoom === 1);
    tools.querySelector('.map-moves').hidden = zoom === 1;
    if (tools.classList.contains('is-ready')) {
      tell();
    }
  }

  // The point of the map at that share of the frame stays where it is.
  function zoomTo(newZoom, shareX = 0.5, shareY = 0.5) {
    const bounded = Math.min(most, Math.max(1, newZoom));
    show(bounded, x + width * shareX * (1 / zoom - 1 / bounded), y + height * shareY * (1 / zoom - 1 / bounded));
  }

  const move = (shareX, shareY) => show(zoom, x + width * shareX / zoom, y + height * shareY / zoom);
  const commands = {
    nearer: () => zoomTo(zoom * step),
    farther: () => zoomTo(zoom / step),
    whole: () => show(1, 0, 0),
    left: () => move(-0.3, 0), right: () => move(0.3, 0), up: () => move(0, -0.3), down: () => move(0, 0.3),
  };
  const keys = {
    '+': commands.nearer, '=': commands.nearer, '-': commands.farther, 0: commands.whole,
    ArrowLeft: () => move(-0.2, 0), ArrowRight: () => move(0.2, 0), ArrowUp: () => move(0, -0.2), ArrowDown: () => move(0, 0.2),
  };

  tools.addEventListener('submit', event => {
    event.preventDefault();
    commands[event.submitter.dataset.mapBy]();
  });
  frame.addEventListener('keydown', event => {
    const isArrow = event.key.startsWith('Arrow');
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey && (!isArrow || zoom > 1)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  frame.addEventListener('wheel', event => {
    if (frame.contains(document.activeElement)) {
      event.preventDefault();
      const box = map.getBoundingClientRect();
      zoomTo(zoom * (event.deltaY < 0 ? 1.2 : 1 / 1.2), (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    }
  }, { passive: false });

  // Two fingers move the map and draw it nearer; one scrolls the page. Where the page was drawn nearer, they are left to it.
  let fingers = null;
  const between = ([one, other]) => ({
    across: (one.clientX + other.clientX) / 2,
    down: (one.clientY + other.clientY) / 2,
    apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  });
  map.addEventListener('touchstart', event => {
    fingers = event.touches.length === 2 && visualViewport.scale < 1.01 ? between(event.touches) : null;
    if (fingers) {
      event.preventDefault();
    }
  }, { passive: false });
  map.addEventListener('touchmove', event => {
    if (fingers) {
      event.preventDefault();
      const box = map.getBoundingClientRect();
      const now = between(event.touches);
      zoomTo(zoom * now.apart / fingers.apart, (fingers.across - box.left) / box.width, (fingers.down - box.top) / box.height);
      move((fingers.across - now.across) / box.width, (fingers.down - now.down) / box.height);
      fingers = now;
    }
  }, { passive: false });
  for (const end of ['touchend', 'touchcancel']) {
    map.addEventListener(end, () => { fingers = null; });
  }

  // A drag moves the map and follows no link.
  let from = null;
  let isDrag = false;
  map.addEventListener('pointerdown', event => {
    from = zoom > 1 && event.button === 0 && event.pointerType !== 'touch' ? { pointerX: event.clientX, pointerY: event.clientY, x, y } : null;
    isDrag = false;
  });
  map.addEventListener('pointermove', event => {
    if (from) {
      const scale = width / zoom / map.clientWidth;
      const [across, down] = [event.clientX - from.pointerX, event.clientY - from.pointerY];
      if (!isDrag && Math.hypot(across, down) > 4) {
        isDrag = true;
        map.setPointerCapture(event.pointerId);
      }
      if (isDrag) {
        show(zoom, from.x - across * scale, from.y - down * scale);
      }
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    map.addEventListener(end, () => { from = null; });
  }
  map.addEventListener('dragstart', event => event.preventDefault());
  map.addEventListener('click', event => {
    if (isDrag) {
      event.preventDefault();
      isDrag = false;
    }
  }, true);

  // What the keyboard reaches comes into view. (Chromium would take an svg that listens to the focus for a stop of its own.)
  frame.addEventListener('focusin', event => {
    if (zoom > 1 && map.contains(event.target)) {
      const box = event.target.getBBox();
      const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
      if (middleX < x || middleX > x + width / zoom || middleY < y || middleY > y + height / zoom) {
        show(zoom, middleX - width / zoom / 2, middleY - height / zoom / 2);
      }
    }
  });

  show(zoom, x, y);
  tools.classList.add('is-ready');
}

document.querySelectorAll('[data-map-tools]').forEach(enhanceMap);
