package lodestone.spark;

import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.EngineProvider;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.io.DatasetSink;

/** Makes engines on Apache Spark; {@link EngineSettings#options} are properties of Spark. */
public final class SparkProvider implements EngineProvider {

    @Override
    public boolean accepts(String master) {
        return master.matches("spark://.*|local-cluster\\[.*|yarn|k8s://.*");
    }

    @Override
    public Engine open(EngineSettings settings, Listener listener) {
        SparkCrew crew = SparkCrew.open(settings, listener);
        DatasetSink datasets = new DatasetSink(crew::cores, settings.resume());
        return new SparkEngine(new LocalEngine(settings.threads(), listener, crew, datasets), crew);
    }
}
