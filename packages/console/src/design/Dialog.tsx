import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

/**
 * A dialog over the page: what is now, what will be, when it takes effect, then the buttons (`actions`). It takes the focus, keeps it, is
 * left by Escape, and gives the focus back to what opened it. Shown as long as it is rendered.
 */
export function Dialog({
  id: named,
  title,
  onClose,
  children,
  actions,
}: {
  /** Of its title, for one that may stand over another: Preact counts generated ids for each part of the page anew. */
  id?: string;
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  actions: ComponentChildren;
}) {
  const generated = useId();
  const id = named ?? generated;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      // What is behind an open one takes no focus.
      shown?.close();
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="acts mt">{actions}</div>
    </dialog>
  );
}
