import bayes from "bayesjs";

// Runs as a process of its own, so that a question that takes too long can be ended.
process.on("message", ({ network, givens, queries }) => {
  const asked = givens.map((given) => {
    const began = performance.now();
    const answers = queries.map((id) => bayes.infer(network, { [id]: "T" }, given));
    return { ms: performance.now() - began, answers };
  });
  process.send(asked);
});
