import { knowledgeFile } from "../build/knowledge-bundle.ts";

export const GET = () => knowledgeFile("knowledge.json");
