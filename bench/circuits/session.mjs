// Signs in by the same form as everybody; answers the cookies as pairs of name and value.
export async function signIn(url, email, password) {
  const jar = new Map();
  const keep = (answer) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const form = await keep(await fetch(`${url}/account/sign-in`)).text();
  const body = new URLSearchParams({
    _handler: "sign-in",
    __RequestVerificationToken: form.match(/name="__RequestVerificationToken" value="([^"]*)"/)?.[1] ?? "",
    email,
    password,
  });
  const answer = keep(await fetch(`${url}/account/sign-in`, { method: "POST", body, headers: { Cookie: header([...jar]) }, redirect: "manual" }));
  if (answer.status !== 302) throw new Error(`Signing ${email} in answered ${answer.status}.`);
  return [...jar];
}

export const header = (cookies) => cookies.map(([name, value]) => `${name}=${value}`).join("; ");
