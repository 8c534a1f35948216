// The second part of the program: its code comes later, memory and tables are those of the first part.
let laterPart;
async function fetchLaterPart() {
  const answer = await fetch(new URL('@LATER@', import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return __wbg_load(answer, { __wasm_split: wasm });
}
const laterParts = {
  // Called by Rust, which is called back when the part is there, or is not; it may ask again.
  __wasm_split_load_later: async (callback, data) => {
    laterPart ??= fetchLaterPart();
    let success = true;
    try {
      await laterPart;
    } catch (error) {
      console.error(error);
      laterPart = undefined;
      success = false;
    }
    wasm.__indirect_function_table.get(callback)(data, success);
  },
};
