// A circuit without a browser: asks for a page, connects as its script would, takes every drawing and says so.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";
import { header } from "./session.mjs";

// What Blazor calls its dialect of MessagePack.
class BlazorPack extends MessagePackHubProtocol {
  name = "blazorpack";
}

const madeOfScript = 1;

export class RawCircuit {
  isDrawn = false;
  isDead = false;
  #connection;
  #drawings = 0;

  static async open(url, path, cookies) {
    const circuit = new RawCircuit();
    const headers = { Cookie: header(cookies), Origin: url };
    const page = await (await fetch(url + path, { headers })).text();
    await circuit.#connect(url, path, headers, page);
    return circuit;
  }

  async close() {
    this.#connection.onclose(() => {});
    await this.#connection.stop();
  }

  async #connect(url, path, headers, page) {
    const connection = (this.#connection = new HubConnectionBuilder()
      .withUrl(`${url}/_blazor`, { headers, transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .withHubProtocol(new BlazorPack())
      .configureLogging(LogLevel.Error)
      .build());
    connection.onclose(() => (this.isDead = true));
    connection.on("JS.RenderBatch", (batch) => this.#drawn(batch));
    connection.on("JS.BeginInvokeJS", (...call) => this.#answer(call));
    connection.on("JS.Error", (error) => this.#died(error));
    for (const ignored of ["JS.AttachComponent", "JS.EndInvokeDotNet", "JS.ReceiveByteArray", "JS.SavePersistedState"]) connection.on(ignored, () => {});
    await connection.start();
    const state = page.match(/<!--Blazor-Server-Component-State:([^>]*)-->/)?.[1] ?? "";
    const markers = [...page.matchAll(/<!--Blazor:(\{"type":"server".*?\})-->/g)].map(([, json]) => JSON.parse(json)).filter((marker) => marker.descriptor);
    if (markers.length === 0) throw new Error(`${path} has nothing that comes alive.`);
    if (!(await connection.invoke("StartCircuit", `${url}/`, url + path, "[]", state))) throw new Error("No circuit was opened.");
    const operations = markers.map((marker, number) => ({ type: "add", ssrComponentId: number + 1, marker }));
    await connection.send("UpdateRootComponents", JSON.stringify({ batchId: 1, operations }), state);
    for (let waited = 0; !this.isDrawn && waited < 10_000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  #drawn(batch) {
    this.#drawings++;
    this.isDrawn ||= this.#drawings > 1;
    this.#connection.send("OnRenderCompleted", batch, null).catch(() => {});
  }

  // What a script would answer: a module where one is asked for, and nothing otherwise.
  #answer([task, , , result]) {
    if (!task) return;
    const value = result === madeOfScript ? { __jsObjectId: task } : null;
    this.#connection.send("EndInvokeJSFromDotNet", task, true, JSON.stringify([task, true, value])).catch(() => {});
  }

  #died(error) {
    this.isDead = true;
    console.error(error);
  }
}
