// A circuit speaks the language of its page: its own request would tell only what the browser prefers. A member's own
// pages say so, for their times look as the member wants them.
const { lang, dataset } = document.documentElement;

Blazor.start({
  circuit: {
    configureSignalR: (connection) =>
      connection.withUrl(`_blazor?lang=${encodeURIComponent(lang)}${"desk" in dataset ? "&desk" : ""}`),
  },
});
