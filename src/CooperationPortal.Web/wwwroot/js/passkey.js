// Passkeys (W3C Web Authentication Level 3). Server: GET {data-passkey} gives { options, seal }; the form takes the browser's
// answer as `credential` and the seal back.
export const enhancePasskey = box => {
  const form = box.closest('form');
  const button = box.querySelector('button');
  const message = box.querySelector('[data-passkey-message]');
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }

  button.hidden = false;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) {
      return;
    }

    event.preventDefault();
    message.textContent = '';
    try {
      const answer = await fetch(box.dataset.passkey, { headers: { accept: 'application/json' } });
      const { options, seal } = await answer.json();
      form.elements.seal.value = seal;
      form.elements.credential.value = JSON.stringify(await ask(JSON.parse(options)));
      form.submit();
    } catch {
      message.textContent = box.dataset.passkeyFailed;
    }
  });
};

const ask = options => options.rp
  ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
