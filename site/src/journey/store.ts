/** Keeps values in IndexedDB on this device, by name. Everything can be deleted at once. */
const DATABASE = "foramen";
const STORE = "kept";

/** Only keeping makes the database: looking for what is kept, or deleting it, leaves no trace where nothing is. */
function open(make: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(STORE);
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  make = false,
): Promise<T> {
  const database = await open(make);
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** Answers of the check, the diary, and findings of a report on their way to the workbench. */
export type KeptName = "journey" | "diary" | "report";

/** What is kept under a name; undefined where nothing is, or where the browser keeps nothing (a private window). */
export async function kept(name: KeptName): Promise<unknown> {
  try {
    return await inStore("readonly", (store) => store.get(name));
  } catch {
    return undefined;
  }
}

/** False when the browser keeps nothing: then the page has to say so. */
export async function keep(name: KeptName, value: unknown): Promise<boolean> {
  try {
    await inStore("readwrite", (store) => store.put(value, name), true);
    return true;
  } catch {
    return false;
  }
}

/** Deletes what is kept under a name. */
export async function forget(name: KeptName): Promise<void> {
  try {
    await inStore("readwrite", (store) => store.delete(name));
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}

/** Deletes everything that was kept on this device. */
export async function forgetAll(): Promise<void> {
  try {
    localStorage.removeItem("country");
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
  try {
    await inStore("readwrite", (store) => store.clear());
  } catch {
    // The same.
  }
}
