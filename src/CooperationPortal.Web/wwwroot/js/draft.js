// Keeps what is typed in a draft's form: sends it when one pauses, and warns before something is left that was not kept.
// Server: POST command=keep answers { message, address, stamp }, 409 where somebody else changed the record.
const PAUSE = 2_000;
const LONGEST = 15_000;
const RETRY = 20_000;

// Browsers send no more than 64 KiB once the page is being left.
const FAREWELL = 55_000;

// The stamp and the tokens are not what somebody typed.
const isTyped = name => !/^(Stamp|Newer)\.|^Owner$|^__RequestVerificationToken$/.test(name);

export function keepDraft(form, box, isLeaving) {
  const status = box.querySelector('[data-draft-status]');
  let isKept = box.dataset.kept === 'True';
  let hasFailed = false;
  let sending;
  let onItsWay;
  let timer;
  let since;

  // A browser that submits a form sends lines that end so.
  const fields = only => new URLSearchParams([...new FormData(form)]
    .filter(([name, value]) => typeof value === 'string' && only(name))
    .map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')]));
  const typed = () => fields(isTyped).toString();
  const hasFiles = () => [...form.querySelectorAll('input[type=file]')].some(input => input.files.length > 0);

  let kept = box.dataset.unsaved === 'True' ? null : typed();

  const say = message => {
    box.querySelector('[data-draft-start]').hidden = true;
    if (status.textContent !== message) {
      status.textContent = message;
    }
  };

  const take = answer => {
    for (const [name, value] of Object.entries(answer.stamp)) {
      form.elements.namedItem(name).value = value;
    }
    document.querySelector('[data-voided]')?.toggleAttribute('hidden', !answer.isVoiding);
    if (location.pathname !== answer.address) {
      history.replaceState(history.state, '', answer.address + location.hash);
    }
  };

  const send = async sent => {
    const body = fields(() => true);
    body.set('command', 'keep');
    const answer = await fetch(location.pathname + location.search, {
      method: 'POST', body, redirect: 'manual', keepalive: sent.length < FAREWELL,
    }).catch(() => null);
    const isJson = answer?.headers.get('Content-Type')?.startsWith('application/json');
    hasFailed = !answer?.ok || !isJson;
    if (isJson) {
      const told = await answer.json();
      say(told.message);
      isKept = answer.status !== 409;
      if (answer.ok) {
        kept = sent;
        take(told);
      }
    } else {
      say(answer?.type === 'opaqueredirect' ? box.dataset.signedOut : box.dataset.notReached);
    }
  };

  const keep = () => {
    clearTimeout(timer);
    since = undefined;
    if (isKept && !sending && !isLeaving && typed() !== kept) {
      onItsWay = typed();
      sending = send(onItsWay).finally(() => {
        sending = onItsWay = undefined;
        if (typed() !== kept) {
          wait(hasFailed ? RETRY : PAUSE);
        }
      });
    }
  };

  const wait = pause => {
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(pause, since + LONGEST - Date.now())));
  };

  // The server counts versions: what is sent by a button waits for what is on its way.
  let pressed;
  form.addEventListener('submit', event => {
    isLeaving = !sending;
    if (sending) {
      event.preventDefault();
      pressed ??= sending.then(() => form.requestSubmit(event.submitter));
    }
  });

  form.addEventListener('input', () => wait(PAUSE));
  form.addEventListener('change', () => wait(PAUSE));
  document.addEventListener('visibilitychange', () => document.hidden && keep());
  window.addEventListener('online', keep);
  window.addEventListener('beforeunload', event => {
    if (isLeaving || (typed() === kept && !hasFiles())) {
      return;
    }
    keep();
    if (hasFailed || hasFiles() || typed() !== onItsWay || onItsWay.length > FAREWELL) {
      event.preventDefault();
    }
  });

  if (kept === null) {
    wait(PAUSE);
  }
}
