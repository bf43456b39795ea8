/// Ids that the Hugging Face Hub knows, as of August 2026: facts for suggestions, never rules.
package enum HubWords {
    /// Values of `license`.
    package static let licenses: [String] = [
        "afl-3.0", "agpl-3.0", "apache-2.0", "apple-amlr", "apple-ascl", "artistic-2.0", "bigcode-openrail-m",
        "bigscience-bloom-rail-1.0", "bigscience-openrail-m", "bsd", "bsd-2-clause", "bsd-3-clause",
        "bsd-3-clause-clear", "bsl-1.0", "c-uda", "cc", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0", "cc-by-4.0",
        "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0", "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "cc-by-nc-sa-2.0",
        "cc-by-nc-sa-3.0", "cc-by-nc-sa-4.0", "cc-by-nd-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc0-1.0",
        "cdla-permissive-1.0", "cdla-permissive-2.0", "cdla-sharing-1.0", "creativeml-openrail-m",
        "deepfloyd-if-license", "ecl-2.0", "epl-1.0", "epl-2.0", "etalab-2.0", "eupl-1.1", "eupl-1.2",
        "fair-noncommercial-research-license", "gemma", "gfdl", "gpl", "gpl-2.0", "gpl-3.0", "grok2-community",
        "h-research", "intel-research", "isc", "lgpl", "lgpl-2.1", "lgpl-3.0", "lgpl-lr", "llama2", "llama3",
        "llama3.1", "llama3.2", "llama3.3", "llama4", "lppl-1.3c", "mit", "mpl-2.0", "ms-pl", "ncsa", "odbl",
        "odc-by", "ofl-1.1", "openmdw-1.0", "openmdw-1.1", "openrail", "openrail++", "osl-3.0", "other", "pddl",
        "postgresql", "unknown", "unlicense", "wtfpl", "zlib",
    ]

    /// Values of `pipeline_tag`.
    package static let pipelineTags: [String] = [
        "any-to-any", "audio-classification", "audio-text-to-text", "audio-to-audio", "automatic-speech-recognition",
        "depth-estimation", "document-question-answering", "feature-extraction", "fill-mask", "graph-ml",
        "image-classification", "image-feature-extraction", "image-segmentation", "image-text-to-image",
        "image-text-to-text", "image-text-to-video", "image-to-3d", "image-to-image", "image-to-text",
        "image-to-video", "keypoint-detection", "mask-generation", "multiple-choice", "object-detection", "other",
        "question-answering", "reinforcement-learning", "robotics", "sentence-similarity", "summarization",
        "table-question-answering", "table-to-text", "tabular-classification", "tabular-regression",
        "tabular-to-text", "text-classification", "text-generation", "text-ranking", "text-retrieval", "text-to-3d",
        "text-to-audio", "text-to-image", "text-to-speech", "text-to-video", "time-series-forecasting",
        "token-classification", "translation", "unconditional-image-generation", "video-classification",
        "video-text-to-text", "video-to-video", "visual-document-retrieval", "visual-question-answering",
        "voice-activity-detection", "zero-shot-classification", "zero-shot-image-classification",
        "zero-shot-object-detection",
    ]

    /// Values of `library_name`.
    package static let libraries: [String] = [
        "3dtopia-xl", "PaddleOCR", "acestep", "adapter-transformers", "allennlp", "anemoi", "araclip", "asteroid",
        "audiocraft", "audioseal", "aviation-ner", "bagel-mot", "bboxmaskpose", "ben2", "bertopic", "big_vision",
        "bionemo", "birder", "birefnet", "bm25s", "boltzgen", "cancertathomev2", "cartesia_mlx", "cartesia_pytorch",
        "ccpfn", "champ", "chaossim", "chat_tts", "chatterbox", "chexmix", "chronos-forecasting", "clara",
        "clipscope", "cloud-agents", "colipri", "collectorvision", "colpali", "comet", "cosmos", "cosyvoice",
        "cotracker", "cxr-foundation", "deepforest", "depth-anything-v2", "depth-pro", "derm-foundation",
        "describe-anything", "dia-tts", "dia2", "diff-interpretation-tuning", "diffree", "diffusers",
        "diffusion-single-file", "diffusionkit", "docking-at-home", "doctr", "edsnlp", "elm", "encoderfile", "espnet",
        "eupe", "f5-tts", "fairseq", "fastai", "fastprint", "fasttext", "fixer", "flair", "flextab", "fme",
        "gemma.cpp", "genmo", "geometry-crafter", "gliner", "gliner2", "glm-tts", "glyph-byt5", "granite-library",
        "grok", "habibi-tts", "hallo", "hermes", "hezar", "holomotion", "htrflow", "hunyuan-dit", "hunyuan3d-2",
        "hunyuanworld-voyager", "hy-world-2", "hy-worldplay", "image-matching-models", "imstoucan", "index-tts",
        "infinite-you", "infinitetalk", "intellifold", "ising-decoding", "k2", "keras", "keras-hub", "kerasformers",
        "kernels", "kimi-audio", "kittentts", "kronos", "lagernvs", "lerobot", "lightglue", "lightning-ir", "litert",
        "litert-lm", "liveportrait", "llama-cpp-python", "longcat-video-avatar-1.5", "ltx", "lvface", "lyra-2.0",
        "magenta-realtime", "magenta-realtime-2", "magi-1", "mamba-ssm", "manas-1", "mars5-tts", "matanyone",
        "medvae", "merlin", "mesh-anything", "mflux", "mindspore", "mini-omni2", "minimax-h3", "mitie", "ml-agents",
        "ml-sharp", "mlc-llm", "mlx", "mlx-image", "mobilint", "model2vec", "monkeyocr", "moshi", "mtvcraft",
        "multimolecule", "nemo", "ninfer", "nobg", "nv-medtech", "open-oasis", "open-sora", "open_clip", "openasr",
        "openpeerllm", "outetts", "paddlenlp", "peft", "perception-encoder", "phantom-wan", "pocket-tts", "pruna-ai",
        "pxia", "py-feat", "pyannote-audio", "pythae", "quantumpeer", "qwen3_tts", "recurrentgemma", "refiners",
        "relik", "renderformer", "reverb", "rkllm", "robo-orchard-lab", "rwkv", "saelens", "sam-3d-body",
        "sam-3d-objects", "sam2", "same", "sample-factory", "sana", "sap-rpt-1-oss", "sapiens", "sapiens2", "scail-2",
        "seed-story", "seedvr", "self-forcing", "sentence-transformers", "setfit", "skala", "sklearn", "soloaudio",
        "songbloom", "spacy", "span-marker", "speechbrain", "ssr-speech", "stable-audio-3", "stable-audio-tools",
        "stable-baselines3", "stanza", "supertonic", "swarmformer", "synthefy-migas", "tabpfn",
        "tencent-song-generation", "tensorflowtts", "tensorrt", "terratorch", "tic-clip", "timee-ts", "timesfm",
        "timm", "tirex", "tirex-2", "torchgeo", "transformers", "transformers.js", "trellis", "trellis2", "tunejury",
        "ultralytics", "uni-3dar", "unity-sentis", "univa", "vfi-mamba", "vibevoice", "videoprism", "videox_fun",
        "vismatch", "voicecraft", "voxcpm", "vui", "wan2.2", "wham", "whisperkit", "yolov26", "zonos",
    ]
}
