/** Where a file is sent: as the API announces it. */
export type Upload = { url: string; headers: Record<string, string> };

/** Sends a file and tells how many of its bytes have gone; `fetch` cannot tell. Throws when it did not arrive, AbortError when it was stopped. */
export function sendFile(file: Blob, { url, headers }: Upload, onProgress: (sent: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) {
      // The browser sets these itself and refuses to be told.
      if (!["host", "content-length"].includes(name.toLowerCase())) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`The upload was answered ${request.status}.`)));
    request.onerror = () => reject(new Error("The upload broke off."));
    request.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
