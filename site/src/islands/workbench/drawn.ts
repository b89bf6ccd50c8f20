/** What is drawn, apart from the rest: it comes with the first finding, or when the body chart is opened. */
export { BodyEntry } from "../../components/body-entry/body-entry.tsx";
export { RootDrawing } from "../../components/root-map/root-drawing.tsx";
