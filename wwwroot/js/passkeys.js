// Makes passkeys, and signs in by them. A form says where to ask and where to answer; its own words say what went wrong.

const isAble = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials);

const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

// By hand: what some password safes put in the place of a credential has no working toJSON.
const written = (credential) => {
  const { response } = credential;
  const answer = { clientDataJSON: base64url(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = base64url(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = base64url(response.authenticatorData);
    answer.signature = base64url(response.signature);
    if (response.userHandle) answer.userHandle = base64url(response.userHandle);
  }
  return JSON.stringify({
    id: base64url(credential.rawId),
    rawId: base64url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults?.() ?? {},
    response: answer,
  });
};

class Refusal extends Error {}

const post = async (form, address, credential) => {
  const body = new URLSearchParams(new FormData(form));
  if (credential) body.set("credential", credential);
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(json.detail ?? form.dataset.failed);
  return json;
};

const wordsFor = (error, { dataset }) => {
  if (error instanceof Refusal) return error.message;
  if (error.name === "NotAllowedError" || error.name === "AbortError") return dataset.cancelled;
  if (error.name === "InvalidStateError") return dataset.known ?? dataset.failed;
  return dataset.failed;
};

const talk = async (form) => {
  const options = await post(form, form.dataset.question);
  const credential =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  location.assign((await post(form, form.dataset.answer, written(credential))).location);
};

for (const element of document.querySelectorAll("[data-passkey-able]")) element.hidden = !isAble;
for (const element of document.querySelectorAll("[data-passkey-unable]")) element.hidden = isAble;

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const complaint = form.querySelector("[role=alert]");
  const button = form.querySelector("button[type=submit]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    complaint.hidden = button.disabled = true;
    try {
      await talk(form);
    } catch (error) {
      complaint.textContent = wordsFor(error, form);
      complaint.hidden = button.disabled = false;
      complaint.focus();
    }
  });
}
